-- declare
declare "orm_c1" no scroll cursor for select "id" from "users" as "u" where "id" = $1
--   binds: 1:Long
-- fetch
fetch forward 32 from "orm_c1"
-- close
close "orm_c1"
