-- one row
insert into "users" ("name", "score") values ($1, $2)
--   binds: a:String, 1:Long
-- one row, key read back
insert into "users" ("name", "score") values ($1, $2) returning "id"
--   binds: a:String, 1:Long
-- one row of nulls
insert into "users" ("name", "score") values ($1, $2) returning "id", "version"
--   binds: null:String, null:Long
-- three rows
insert into "users" ("name", "score") select c1, c2 from unnest($1::text[], $2::bigint[]) with ordinality as v (c1, c2, position) order by position
--   binds: [a, null, a]:String[], [1, null, 1]:Long[]
-- three rows, keys read back
insert into "users" ("name", "score") select c1, c2 from unnest($1::text[], $2::bigint[]) with ordinality as v (c1, c2, position) order by position returning "id"
--   binds: [a, null, a]:String[], [1, null, 1]:Long[]
-- every type
insert into "types" ("i", "l", "s", "t", "b", "at", "d", "n", "u", "e") select c1, c2, c3, c4, c5, c6, c7, c8, c9, c10 from unnest($1::integer[], $2::bigint[], $3::text[], $4::text[], $5::boolean[], $6::timestamptz[], $7::date[], $8::numeric[], $9::uuid[], $10::text[]) with ordinality as v (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, position) order by position returning "id"
--   binds: [1, null]:Integer[], [2, null]:Long[], [s, null]:String[], [t, null]:String[], [true, null]:Boolean[], [2026-01-02T03:04:05.123456Z, null]:Instant[], [2026-01-02, null]:LocalDate[], [1.50, null]:BigDecimal[], [9a9b1afe-1752-4f25-8ae9-83a087ecbebe, null]:UUID[], [ACTIVE, null]:String[]
-- no column
insert into "users" default values returning "id"
-- no column, two rows
insert into "users" select from generate_series(1, $1) returning "id"
--   binds: 2:Integer
