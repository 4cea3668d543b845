-- columns: endpoint, requests, median_ms, p95_ms
select
