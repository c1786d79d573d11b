-- comparison EQ
select "id" from "users" as "u" where "score" = $1
--   binds: 5:Integer
-- comparison NE
select "id" from "users" as "u" where "score" <> $1
--   binds: 5:Integer
-- comparison LT
select "id" from "users" as "u" where "score" < $1
--   binds: 5:Integer
-- comparison LTE
select "id" from "users" as "u" where "score" <= $1
--   binds: 5:Integer
-- comparison GT
select "id" from "users" as "u" where "score" > $1
--   binds: 5:Integer
-- comparison GTE
select "id" from "users" as "u" where "score" >= $1
--   binds: 5:Integer
-- a bare column
select "id" from "users" as "u" where "id" = "id"
-- null as a bind
select "id" from "users" as "u" where "id" = $1
--   binds: null:Long
-- is null
select "id" from "users" as "u" where "name" is null
-- is not null, of a condition
select "id" from "users" as "u" where ("id" = "score") is not null
-- always
select "id" from "users" as "u" where true
-- never
select "id" from "users" as "u" where false
-- not
select "id" from "users" as "u" where not ("name" = $1)
--   binds: a:String
-- nested junctions
select "id" from "users" as "u" where (("id" = $1 and "id" = $2) or ("id" = $3 and "id" = $4) or not ("id" = $5 and "id" = $6) or false) and not (("id" = $7 and "id" = $8) or ("id" = $9 and "id" = $10) or not ("id" = $11 and "id" = $12) or false) and ("id" = $13 and "id" = $14) = (("id" = $15 and "id" = $16) or ("id" = $17 and "id" = $18) or not ("id" = $19 and "id" = $20) or false)
--   binds: 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long
-- arithmetic
select "id" from "users" as "u" where ($1 - (("score" + $2) - (-1))) = 0
--   binds: 2:Integer, 1:Integer
-- lower
select "id" from "users" as "u" where lower("name") = $1
--   binds: a:String
-- like
select "id" from "users" as "u" where "name" like $1 escape '!'
--   binds: a!%%:String
-- like, any case
select "id" from "users" as "u" where "name" ilike $1 escape '!'
--   binds: A!_%:String
-- row number of everything
select "id" from "users" as "u" where row_number() over () = $1
--   binds: 1:Long
-- row number in an order
select "id" from "users" as "u" where row_number() over (order by "id" asc) = $1
--   binds: 1:Long
