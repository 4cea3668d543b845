-- columns: cohort_month, month_no, cohort_size, active, retained
select
