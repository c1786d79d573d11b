-- update
select "id" from "users" as "u" where "id" = $1 for update
--   binds: 1:Long
-- update, skipping
select "id" from "users" as "u" where "id" = $1 for update skip locked
--   binds: 1:Long
-- update, without waiting
select "id" from "users" as "u" where "id" = $1 for update nowait
--   binds: 1:Long
