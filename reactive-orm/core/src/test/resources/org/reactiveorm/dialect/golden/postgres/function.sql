-- function LOWER
select lower("u"."name") from "users" as "u"
-- function UPPER
select upper("u"."name") from "users" as "u"
-- function TRIM
select trim("u"."name") from "users" as "u"
-- function LENGTH
select char_length("u"."name") from "users" as "u"
-- function CONCAT
select "u"."name" || $1 from "users" as "u"
--   binds: b:String
-- function SUBSTRING
select substring("u"."name", $1, $2) from "users" as "u"
--   binds: b:String, c:String
-- function REPLACE
select replace("u"."name", $1, $2) from "users" as "u"
--   binds: b:String, c:String
-- function COALESCE
select coalesce("u"."name", $1) from "users" as "u"
--   binds: b:String
-- function NULLIF
select nullif("u"."name", $1) from "users" as "u"
--   binds: b:String
-- function ABS
select abs("u"."name") from "users" as "u"
-- function ROUND
select round("u"."score", $1) from "users" as "u"
--   binds: 2:Integer
-- function FLOOR
select floor("u"."name") from "users" as "u"
-- function CEILING
select ceiling("u"."name") from "users" as "u"
-- function LOWER_BOUND
select lower("u"."name") from "users" as "u"
-- function UPPER_BOUND
select upper("u"."name") from "users" as "u"
-- function IS_EMPTY
select isempty("u"."name") from "users" as "u"
-- function VALUE_OF_KEY
select ("u"."name" -> $1) from "users" as "u"
--   binds: b:String
-- function MOD
select mod("u"."score", $1) from "users" as "u"
--   binds: 2:Integer
-- function GREATEST
select greatest("u"."name", $1) from "users" as "u"
--   binds: b:String
-- function LEAST
select least("u"."name", $1) from "users" as "u"
--   binds: b:String
-- function IN_UTC
select "u"."name" at time zone 'UTC' from "users" as "u"
-- function YEAR
select extract(year from "u"."name") from "users" as "u"
-- function MONTH
select extract(month from "u"."name") from "users" as "u"
-- function DAY
select extract(day from "u"."name") from "users" as "u"
-- function HOUR
select extract(hour from "u"."name") from "users" as "u"
-- function MINUTE
select extract(minute from "u"."name") from "users" as "u"
-- function SECOND
select floor(extract(second from "u"."name")) from "users" as "u"
-- function DATE
select cast("u"."name" as date) from "users" as "u"
-- function NOW
select current_timestamp from "users" as "u"
-- function RANDOM
select random() from "users" as "u"
-- function ROW_NUMBER
select row_number() from "users" as "u"
-- function RANK
select rank() from "users" as "u"
-- function DENSE_RANK
select dense_rank() from "users" as "u"
-- function LAG
select lag("u"."name") from "users" as "u"
-- function LEAD
select lead("u"."name") from "users" as "u"
-- function FIRST_VALUE
select first_value("u"."name") from "users" as "u"
-- arithmetic PLUS
select "u"."score" + $1 from "users" as "u"
--   binds: 2:Integer
-- arithmetic MINUS
select "u"."score" - $1 from "users" as "u"
--   binds: 2:Integer
-- arithmetic TIMES
select "u"."score" * $1 from "users" as "u"
--   binds: 2:Integer
-- arithmetic DIVIDED_BY
select "u"."score" / $1 from "users" as "u"
--   binds: 2:Integer
-- arithmetic WHOLE_QUOTIENT
select "u"."score" / $1 from "users" as "u"
--   binds: 2:Integer
-- cast to integer
select cast("u"."name" as integer) from "users" as "u"
-- cast to bigint
select cast("u"."name" as bigint) from "users" as "u"
-- cast to text
select cast("u"."name" as text) from "users" as "u"
-- cast to string(20)
select cast("u"."name" as varchar(20)) from "users" as "u"
-- cast to boolean
select cast("u"."name" as boolean) from "users" as "u"
-- cast to instant
select cast("u"."name" as timestamptz(6)) from "users" as "u"
-- cast to date
select cast("u"."name" as date) from "users" as "u"
-- cast to uuid
select cast("u"."name" as uuid) from "users" as "u"
-- cast to decimal(10, 2)
select cast("u"."name" as numeric(10, 2)) from "users" as "u"
-- regular expression AS_COLLATED
select "u"."id" from "users" as "u" where "u"."name" ~ $1
--   binds: ^a:String
-- regular expression IGNORED
select "u"."id" from "users" as "u" where "u"."name" ~* $1
--   binds: ^a:String
-- function by name
select pg_catalog.upper("u"."name", $1) from "users" as "u"
--   binds: b:String
-- template
select "u"."name" {x} $1 "u"."name" from "users" as "u"
--   binds: b:String
