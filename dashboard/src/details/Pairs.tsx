import type { Property } from '@/api/sessions';
import type { Formats } from '@/i18n/formats';
import classes from './details.module.css';

const [NUMBER, DATE] = [2, 4];

/** Names and values, as they were sent: all of it is text. */
export function Pairs({ properties, formats, label }: { properties: Property[]; formats: Formats; label: string }) {
  return (
    <table className={classes.pairs} aria-label={label}>
      <tbody>
        {properties.map((property) => (
          <tr key={property.dataKey}>
            <th scope="row">{property.dataKey}</th>
            <td data-numeric={property.dataType === NUMBER || undefined}>{showValue(property, formats)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value in the language of whoever reads. */
function showValue({ dataType, stringValue, numberValue, dateValue }: Property, formats: Formats): string {
  if (dataType === NUMBER && numberValue !== null) return formats.number(numberValue);
  if (dataType === DATE && dateValue !== null) return formats.dateTime(Date.parse(dateValue));
  return stringValue;
}
