-- wrk's side of ./nemo bench http: the same POST again and again, but for the id of the request, and the figures as one line of JSON.
-- Environment: BENCH_HEADERS, lines of "Name: value"; BENCH_BODY, with "#" in place of the id.
wrk.method = "POST"
local before, after = os.getenv("BENCH_BODY"):match("^([^#]*)#(.*)$")
local id = 0
for name, value in os.getenv("BENCH_HEADERS"):gmatch("([^:\n]+): ([^\n]*)") do
  wrk.headers[name] = value
end

-- Two open requests of one session must not have the same id: the peers then answer one of them twice and the other never.
function request()
  id = id + 1
  return wrk.format(nil, nil, nil, before .. id .. after)
end

function done(summary, latency, requests)
  io.write(string.format(
    'FIGURES {"calls": %d, "seconds": %f, "p50": %f, "p99": %f, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
