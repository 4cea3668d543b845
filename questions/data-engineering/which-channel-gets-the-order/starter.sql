-- columns: channel, orders, revenue
select
