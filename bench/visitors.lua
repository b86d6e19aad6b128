-- Events of visitors who are all different: an address of its own for each, one of 440 agents, one of 2,000 pages.
-- Arguments: website, events in a request (1 posts to /api/send, more to /api/batch), pause in ms, first visitor's number,
-- "each" when every event of a batch is another visitor's; otherwise a batch is one visitor's, as browsers send them.

local website, size, pause, number, each

function init(args)
  website, size, pause, number = args[1], tonumber(args[2]), tonumber(args[3]), tonumber(args[4])
  each = args[5] == "each"
end

local function address()
  return string.format("%d.%d.%d.%d", 20 + number % 60, math.floor(number / 60) % 250, math.floor(number / 15000) % 250, 1 + number % 251)
end

local function agent()
  return string.format(
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%d.0.%d.0 Safari/537.36",
    100 + number % 40, number % 11)
end

local function event(more)
  number = number + 1
  local page = number % 2000
  return string.format(
    '{"type":"event","payload":{"website":"%s","hostname":"shop.example","language":"en-US","screen":"1920x1080",'
    .. '"title":"Article about things, number %d","url":"/section-%d/article-about-things-%d","referrer":"https://search.example/"%s}}',
    website, page, page % 23, page, more)
end

function delay()
  return pause
end

function request()
  if size == 1 then
    local body = event("")
    return wrk.format("POST", "/api/send",
      { ["Content-Type"] = "application/json", ["X-Forwarded-For"] = address(), ["User-Agent"] = agent() }, body)
  end
  local events = {}
  for index = 1, size do
    events[index] = event(each and string.format(',"ip":"%s","userAgent":"%s"', address(), agent()) or "")
  end
  return wrk.format("POST", "/api/batch",
    { ["Content-Type"] = "application/json", ["X-Forwarded-For"] = address(), ["User-Agent"] = agent() },
    "[" .. table.concat(events, ",") .. "]")
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.6f,"p50":%.3f,"p99":%.3f,"max":%.3f,"refused":%d,"lost":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
