-- update
insert into "users" ("email", "name", "version") values ($1, $2, $3) on conflict ("email") do update set "name" = excluded."name", "version" = "users"."version" + 1
--   binds: a@x:String, a:String, 0:Integer
-- update, no version
insert into "users" ("email", "name", "version") values ($1, $2, $3) on conflict ("email") do update set "name" = excluded."name" returning (xmax = 0)
--   binds: a@x:String, a:String, 0:Integer
-- update, two columns of the key
insert into "users" ("email", "name", "version") values ($1, $2, $3) on conflict ("email", "name") do update set "email" = excluded."email", "name" = excluded."name"
--   binds: a@x:String, a:String, 0:Integer
-- update, read back
insert into "users" ("email", "name", "version") values ($1, $2, $3) on conflict ("email") do update set "name" = excluded."name", "version" = "users"."version" + 1 returning "id", "version"
--   binds: a@x:String, a:String, 0:Integer
-- update, two rows
insert into "users" ("email", "name", "version") select c1, c2, c3 from unnest($1::text[], $2::text[], $3::integer[]) with ordinality as v (c1, c2, c3, position) order by position on conflict ("email") do update set "name" = excluded."name", "version" = "users"."version" + 1
--   binds: [a@x, a@x]:String[], [a, a]:String[], [0, 0]:Integer[]
-- ignore any
insert into "users" ("email", "name", "version") values ($1, $2, $3) on conflict do nothing
--   binds: a@x:String, a:String, 0:Integer
-- ignore one key, two rows
insert into "users" ("email", "name", "version") select c1, c2, c3 from unnest($1::text[], $2::text[], $3::integer[]) with ordinality as v (c1, c2, c3, position) order by position on conflict ("email") do nothing
--   binds: [a@x, a@x]:String[], [a, a]:String[], [0, 0]:Integer[]
