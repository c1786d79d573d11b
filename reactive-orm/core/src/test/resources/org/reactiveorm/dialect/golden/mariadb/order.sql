-- left to the database
select `u`.`id` from `users` as `u` order by `u`.`id` asc, `u`.`name` desc
-- ascending, nulls first
select `u`.`id` from `users` as `u` order by `u`.`name` asc
-- ascending, nulls last
select `u`.`id` from `users` as `u` order by (`u`.`name` is null) asc, `u`.`name` asc
-- descending, nulls first
select `u`.`id` from `users` as `u` order by (`u`.`name` is null) desc, `u`.`name` desc
-- descending, nulls last
select `u`.`id` from `users` as `u` order by `u`.`name` desc
-- an expression
select `u`.`id` from `users` as `u` order by ((`u`.`score` + ? ) is null) asc, (`u`.`score` + ? ) asc, `u`.`id` asc
--   binds: 1:Integer, 1:Integer
