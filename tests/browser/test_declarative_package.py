"""The npm package as an application uses it: bundled with React, run in Chromium, read in the statistics."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from declaring import Site

TRACKER = Path(__file__).parents[2] / "tracker"
APP = """
import { StrictMode, createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { createMockTransport, getState, getStats, initialize } from '@footfall/tracker';
import { useTracking, withTracking } from '@footfall/tracker/react';

const config = {
  websiteId: document.body.dataset.website, apiEndpoint: location.origin, version: '2.0.0', batchConfig: { enabled: false },
};
const Card = ({ plan, tracking }) => h('button', { id: 'buy', onClick: () => tracking.track('price_click_buy', { plan }) }, plan);
const Price = withTracking(Card, {
  name: 'price_view_card',
  params: ({ plan }) => ({ plan }),
});
function App() {
  const { track } = useTracking(config);
  return h('main', null, h('button', { id: 'hook', onClick: () => track('hook_click') }, 'x'),
    h('button', { id: 'mark', 'data-track': 'mark_click' }, 'y'), h(Price, { plan: 'pro' }));
}
createRoot(document.getElementById('app')).render(h(StrictMode, null, h(App)));
window.tools = { createMockTransport, getState, getStats, initialize };
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with Site(tmp_path_factory.mktemp("package")) as site:
        yield site


@pytest.fixture(scope="module")
def bundle():
    """The application with the built package, found by its own name."""
    command = ["node_modules/.bin/esbuild", "--bundle", "--format=iife", "--define:process.env.NODE_ENV='development'", "--log-level=error"]
    return subprocess.run(command, cwd=TRACKER, input=APP, check=True, capture_output=True, text=True, timeout=60).stdout


def test_react(site, bundle):
    with site.visitor() as visitor:
        body = f'<body data-website="{visitor.website}"><div id="app"></div><script type="module">{bundle}</script>'
        page = visitor.show(f"<!doctype html><title>App</title>{body}")
        for button in ("#hook", "#mark", "#buy"):
            page.click(button)
        visitor.expect("hook_click", "mark_click", "price_click_buy", "price_view_card")
        assert visitor.data("price_view_card")["plan"] == "pro"
        data = visitor.data("mark_click")
        assert (data["version"], data["eventType"]) == ("2.0.0", "click")
        assert page.evaluate("tools.initialize({}) === tools.initialize({websiteId: 'x'}) && tools.getState().settings.version") == "2.0.0"
        assert page.evaluate("tools.getStats().successful") == 4
        assert visitor.errors == []


def test_the_package_loads_without_a_browser():
    code = """
      import * as sdk from '@footfall/tracker';
      if (sdk.initialize({ websiteId: 'x' }) !== null || sdk.track('a') || sdk.getStats() !== null) process.exit(1);
      sdk.updateConfig({}); sdk.destroy(); await sdk.flush();"""
    command = ["node", "--input-type=module", "--eval", code]
    done = subprocess.run(command, cwd=TRACKER, check=False, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
