package org.reactiveorm.sql.expression;

/** A value or a condition inside a statement. Immutable. */
public sealed interface Expression
        permits AggregateCall,
                Arithmetic,
                Bind,
                CaseExpression,
                Cast,
                ColumnReference,
                Comparison,
                Containment,
                FunctionCall,
                IntegerConstant,
                JsonExpression,
                Junction,
                Like,
                Membership,
                NativeCall,
                Negation,
                NullTest,
                PatternMatch,
                RowValue,
                Subquery,
                Template,
                TruthConstant,
                Windowed {}
