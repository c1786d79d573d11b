-- update
select "id" from "users" as "u" where "id" = $1 for update
--   binds: 1:Long
-- update, skipping
select "id" from "users" as "u" where "id" = $1 for update skip locked
--   binds: 1:Long
-- update, without waiting
select "id" from "users" as "u" where "id" = $1 for update nowait
--   binds: 1:Long
-- share
select "id" from "users" as "u" where "id" = $1 for share
--   binds: 1:Long
-- share, skipping
select "id" from "users" as "u" where "id" = $1 for share skip locked
--   binds: 1:Long
-- no key update
select "id" from "users" as "u" where "id" = $1 for no key update
--   binds: 1:Long
-- key share, without waiting
select "id" from "users" as "u" where "id" = $1 for key share nowait
--   binds: 1:Long
