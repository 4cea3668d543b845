-- columns: cluster, peak_cards, peak_at
select
