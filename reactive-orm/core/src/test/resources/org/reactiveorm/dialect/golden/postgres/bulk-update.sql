-- one row
update "users" as orm_t set "name" = orm_v.c0, "score" = orm_v.c1, "stamp" = $1 from unnest($2::bigint[], $3::text[], $4::bigint[]) as orm_v (k, c0, c1) where orm_t."id" = orm_v.k
--   binds: 9:Integer, [1]:Long[], [name 1]:String[], [null]:Long[]
-- two rows
update "users" as orm_t set "name" = orm_v.c0, "score" = orm_v.c1 from unnest($1::bigint[], $2::text[], $3::bigint[]) as orm_v (k, c0, c1) where orm_t."id" = orm_v.k
--   binds: [1, 2]:Long[], [name 1, name 2]:String[], [null, null]:Long[]
-- two rows of known versions
update "users" as orm_t set "name" = orm_v.c0, "score" = orm_v.c1, "stamp" = $1, "version" = orm_t."version" + 1 from unnest($2::bigint[], $3::integer[], $4::text[], $5::bigint[]) as orm_v (k, n, c0, c1) where orm_t."id" = orm_v.k and orm_t."version" = orm_v.n
--   binds: 9:Integer, [1, 2]:Long[], [4, 5]:Integer[], [name 1, name 2]:String[], [null, null]:Long[]
-- two rows by a key of two columns
update "users" as orm_t set "score" = orm_v.c0, "version" = orm_t."version" + 1 from unnest($1::bigint[], $2::text[], $3::integer[], $4::integer[]) as orm_v (k, k1, n, c0) where orm_t."team_id" = orm_v.k and orm_t."code" = orm_v.k1 and orm_t."version" = orm_v.n
--   binds: [1, 1]:Long[], [a, b]:String[], [4, 5]:Integer[], [7, 8]:Integer[]
