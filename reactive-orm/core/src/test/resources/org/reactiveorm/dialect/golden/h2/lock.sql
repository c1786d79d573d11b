-- update
select "u"."id" from "users" as "u" where "u"."id" = $1 for update
--   binds: 1:Long
-- update, skipping
select "u"."id" from "users" as "u" where "u"."id" = $1 for update skip locked
--   binds: 1:Long
-- update, without waiting
select "u"."id" from "users" as "u" where "u"."id" = $1 for update nowait
--   binds: 1:Long
