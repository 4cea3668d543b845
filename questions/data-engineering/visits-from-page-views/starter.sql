-- columns: visitor_id, visit_no, landing_page, views, seconds
select
