-- columns: bucket_no, ref_rows, live_rows, contribution, psi
select
