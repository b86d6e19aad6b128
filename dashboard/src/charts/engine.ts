/** The parts of ECharts that are used, all in one chunk. A chart of another kind is added here. */
import { BarChart, HeatmapChart, LineChart, MapChart, PieChart, SankeyChart } from 'echarts/charts';
import { BrushComponent, GeoComponent, GridComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([
  BarChart, HeatmapChart, LineChart, MapChart, PieChart, SankeyChart, BrushComponent, GeoComponent, GridComponent, MarkLineComponent,
  TooltipComponent, VisualMapComponent, CanvasRenderer,
]);

export { echarts };
