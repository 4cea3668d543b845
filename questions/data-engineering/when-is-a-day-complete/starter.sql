-- columns: day, events, same_day, next_day, days_to_95
select
