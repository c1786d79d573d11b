-- left to the database
select `id` from `users` as `u` order by `id` asc, `name` desc
-- ascending, nulls first
select `id` from `users` as `u` order by `name` asc
-- ascending, nulls last
select `id` from `users` as `u` order by (`name` is null) asc, `name` asc
-- descending, nulls first
select `id` from `users` as `u` order by (`name` is null) desc, `name` desc
-- descending, nulls last
select `id` from `users` as `u` order by `name` desc
-- an expression
select `id` from `users` as `u` order by ((`score` + ? ) is null) asc, (`score` + ? ) asc, `id` asc
--   binds: 1:Integer, 1:Integer
