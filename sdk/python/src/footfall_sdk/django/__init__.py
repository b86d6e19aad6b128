"""Footfall for Django: an app for `INSTALLED_APPS`, with a middleware and a template tag.

    INSTALLED_APPS = [..., "footfall_sdk.django"]
    MIDDLEWARE = ["footfall_sdk.django.middleware.FootfallMiddleware", ...]
    FOOTFALL = {"URL": "https://stats.example.com", "WEBSITE": "…"}

| key of `FOOTFALL` | |
|---|---|
| `URL` | address of the server |
| `RECORD` | `"api"`, `"pageviews"`, or None (the default) to record nothing |
| `APP`, `WRITE_KEY` | with `"api"`: the app that the calls belong to, and its key |
| `USER` | with `"api"`: a function of the request, or its dotted path, that finds the id of the user, or None |
| `WEBSITE` | id of the website, for pageviews and for the tag |
| `EXCLUDE` | shell patterns of paths that are not recorded |
| `PROXY` | prefix under which the tracker is served, such as `"/stats"` |
| `PROXY_SPOOL` | folder in which the script's events wait while the server is away; True takes the usual one |
| `SCRIPT_URL` | where the tracker lies when there is no proxy; `URL/script.js` unless given |
| `CLIENT_ADDRESS_HEADER` | the header in which a proxy of yours puts the visitor's address, such as `"X-Real-IP"` |
| `SPOOL` | folder in which what is recorded waits during outages; False keeps it in memory |

In a template: `{% load footfall %}{% footfall_snippet %}`.
"""
