-- update
merge into "users" as "t" using (values ($1, $2, $3)) as "s" ("email", "name", "version") on "t"."email" = "s"."email" when matched then update set "name" = "s"."name", "version" = "t"."version" + 1 when not matched then insert ("email", "name", "version") values ("s"."email", "s"."name", "s"."version")
--   binds: a@x:String, a:String, 0:Integer
-- update, no version
merge into "users" as "t" using (values ($1, $2, $3)) as "s" ("email", "name", "version") on "t"."email" = "s"."email" when matched then update set "name" = "s"."name" when not matched then insert ("email", "name", "version") values ("s"."email", "s"."name", "s"."version")
--   binds: a@x:String, a:String, 0:Integer
-- update, two columns of the key
merge into "users" as "t" using (values ($1, $2, $3)) as "s" ("email", "name", "version") on "t"."email" = "s"."email" and "t"."name" = "s"."name" when matched then update set "email" = "s"."email", "name" = "s"."name" when not matched then insert ("email", "name", "version") values ("s"."email", "s"."name", "s"."version")
--   binds: a@x:String, a:String, 0:Integer
-- update, read back
merge into "users" as "t" using (values ($1, $2, $3)) as "s" ("email", "name", "version") on "t"."email" = "s"."email" when matched then update set "name" = "s"."name", "version" = "t"."version" + 1 when not matched then insert ("email", "name", "version") values ("s"."email", "s"."name", "s"."version")
--   binds: a@x:String, a:String, 0:Integer
--   asks the driver for: [id, version]
-- update, two rows
merge into "users" as "t" using (values ($1, $2, $3), ($4, $5, $6)) as "s" ("email", "name", "version") on "t"."email" = "s"."email" when matched then update set "name" = "s"."name", "version" = "t"."version" + 1 when not matched then insert ("email", "name", "version") values ("s"."email", "s"."name", "s"."version")
--   binds: a@x:String, a:String, 0:Integer, a@x:String, a:String, 0:Integer
-- ignore any
merge into "users" as "t" using (values ($1, $2, $3)) as "s" ("email", "name", "version") on "t"."email" = "s"."email" when not matched then insert ("email", "name", "version") values ("s"."email", "s"."name", "s"."version")
--   binds: a@x:String, a:String, 0:Integer
-- ignore one key, two rows
merge into "users" as "t" using (values ($1, $2, $3), ($4, $5, $6)) as "s" ("email", "name", "version") on "t"."email" = "s"."email" when not matched then insert ("email", "name", "version") values ("s"."email", "s"."name", "s"."version")
--   binds: a@x:String, a:String, 0:Integer, a@x:String, a:String, 0:Integer
