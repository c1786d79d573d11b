-- comparison EQ
select "u"."id" from "users" as "u" where "u"."score" = $1
--   binds: 5:Integer
-- comparison NE
select "u"."id" from "users" as "u" where "u"."score" <> $1
--   binds: 5:Integer
-- comparison LT
select "u"."id" from "users" as "u" where "u"."score" < $1
--   binds: 5:Integer
-- comparison LTE
select "u"."id" from "users" as "u" where "u"."score" <= $1
--   binds: 5:Integer
-- comparison GT
select "u"."id" from "users" as "u" where "u"."score" > $1
--   binds: 5:Integer
-- comparison GTE
select "u"."id" from "users" as "u" where "u"."score" >= $1
--   binds: 5:Integer
-- a bare column
select "u"."id" from "users" as "u" where "id" = "u"."id"
-- null as a bind
select "u"."id" from "users" as "u" where "u"."id" = $1
--   binds: null:Long
-- is null
select "u"."id" from "users" as "u" where "u"."name" is null
-- is not null, of a condition
select "u"."id" from "users" as "u" where ("u"."id" = "u"."score") is not null
-- always
select "u"."id" from "users" as "u" where true
-- never
select "u"."id" from "users" as "u" where false
-- not
select "u"."id" from "users" as "u" where not ("u"."name" = $1)
--   binds: a:String
-- nested junctions
select "u"."id" from "users" as "u" where (("u"."id" = $1 and "u"."id" = $2) or ("u"."id" = $3 and "u"."id" = $4) or not ("u"."id" = $5 and "u"."id" = $6) or false) and not (("u"."id" = $7 and "u"."id" = $8) or ("u"."id" = $9 and "u"."id" = $10) or not ("u"."id" = $11 and "u"."id" = $12) or false) and ("u"."id" = $13 and "u"."id" = $14) = (("u"."id" = $15 and "u"."id" = $16) or ("u"."id" = $17 and "u"."id" = $18) or not ("u"."id" = $19 and "u"."id" = $20) or false)
--   binds: 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long
-- arithmetic
select "u"."id" from "users" as "u" where ($1 - (("u"."score" + $2) - (-1))) = 0
--   binds: 2:Integer, 1:Integer
-- lower
select "u"."id" from "users" as "u" where lower("u"."name") = $1
--   binds: a:String
-- like
select "u"."id" from "users" as "u" where "u"."name" like $1 escape '!'
--   binds: a!%%:String
-- like, any case
select "u"."id" from "users" as "u" where "u"."name" ilike $1 escape '!'
--   binds: A!_%:String
-- row number of everything
select "u"."id" from "users" as "u" where row_number() over () = $1
--   binds: 1:Long
-- row number in an order
select "u"."id" from "users" as "u" where row_number() over (order by "u"."id" asc) = $1
--   binds: 1:Long
