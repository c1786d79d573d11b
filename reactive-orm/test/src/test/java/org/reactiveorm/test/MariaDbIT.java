package org.reactiveorm.test;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactiveorm.test.contract.AggregateContract;
import org.reactiveorm.test.contract.ArrayContract;
import org.reactiveorm.test.contract.AssociationQueryContract;
import org.reactiveorm.test.contract.AssociationScopeContract;
import org.reactiveorm.test.contract.BelongsToManyContract;
import org.reactiveorm.test.contract.BinaryTypeContract;
import org.reactiveorm.test.contract.BulkCreateContract;
import org.reactiveorm.test.contract.BulkUpdateContract;
import org.reactiveorm.test.contract.BulkUpsertContract;
import org.reactiveorm.test.contract.CancelStormContract;
import org.reactiveorm.test.contract.CancellationContract;
import org.reactiveorm.test.contract.CaseInsensitiveContract;
import org.reactiveorm.test.contract.CatalogContract;
import org.reactiveorm.test.contract.CombinedQueryContract;
import org.reactiveorm.test.contract.CompositeKeyContract;
import org.reactiveorm.test.contract.ComputedUpdateContract;
import org.reactiveorm.test.contract.ConditionContract;
import org.reactiveorm.test.contract.CustomTypeContract;
import org.reactiveorm.test.contract.DatabaseDefaultContract;
import org.reactiveorm.test.contract.DatabaseSchemaContract;
import org.reactiveorm.test.contract.DefaultScopeContract;
import org.reactiveorm.test.contract.DefaultScopeDefinitionContract;
import org.reactiveorm.test.contract.DefaultScopeLoadingContract;
import org.reactiveorm.test.contract.DefaultScopeWriteContract;
import org.reactiveorm.test.contract.DefineContract;
import org.reactiveorm.test.contract.DemandContract;
import org.reactiveorm.test.contract.DirtyTrackingContract;
import org.reactiveorm.test.contract.ErrorContract;
import org.reactiveorm.test.contract.ExpressionContract;
import org.reactiveorm.test.contract.FindOrCreateContract;
import org.reactiveorm.test.contract.FuzzContract;
import org.reactiveorm.test.contract.GeneratedKeyContract;
import org.reactiveorm.test.contract.HasOneContract;
import org.reactiveorm.test.contract.HolderQuestionContract;
import org.reactiveorm.test.contract.IncludeContract;
import org.reactiveorm.test.contract.InjectionContract;
import org.reactiveorm.test.contract.InstanceContract;
import org.reactiveorm.test.contract.JsonContract;
import org.reactiveorm.test.contract.JsonInjectionContract;
import org.reactiveorm.test.contract.JsonPathContract;
import org.reactiveorm.test.contract.KeyValueContract;
import org.reactiveorm.test.contract.LazyLoadingContract;
import org.reactiveorm.test.contract.LockContract;
import org.reactiveorm.test.contract.MeasureTypeContract;
import org.reactiveorm.test.contract.NamedTypeContract;
import org.reactiveorm.test.contract.NamingContract;
import org.reactiveorm.test.contract.NativeEnumContract;
import org.reactiveorm.test.contract.NetworkContract;
import org.reactiveorm.test.contract.OptimisticLockContract;
import org.reactiveorm.test.contract.OrderContract;
import org.reactiveorm.test.contract.PageContract;
import org.reactiveorm.test.contract.PoolContract;
import org.reactiveorm.test.contract.ProjectionContract;
import org.reactiveorm.test.contract.QueryWriteContract;
import org.reactiveorm.test.contract.RandomQueryContract;
import org.reactiveorm.test.contract.RangeContract;
import org.reactiveorm.test.contract.RawLiteralContract;
import org.reactiveorm.test.contract.RawSqlContract;
import org.reactiveorm.test.contract.ReadContract;
import org.reactiveorm.test.contract.ReadOptionContract;
import org.reactiveorm.test.contract.RecursiveQueryContract;
import org.reactiveorm.test.contract.ReferenceContract;
import org.reactiveorm.test.contract.ReplicaContract;
import org.reactiveorm.test.contract.ReplicaPoolContract;
import org.reactiveorm.test.contract.RequiredIncludeContract;
import org.reactiveorm.test.contract.RetryContract;
import org.reactiveorm.test.contract.SoftDeleteContract;
import org.reactiveorm.test.contract.StreamingContract;
import org.reactiveorm.test.contract.SyncContract;
import org.reactiveorm.test.contract.TableOptionsContract;
import org.reactiveorm.test.contract.TransactionContract;
import org.reactiveorm.test.contract.TransactionOptionsContract;
import org.reactiveorm.test.contract.TriggerContract;
import org.reactiveorm.test.contract.TruncateContract;
import org.reactiveorm.test.contract.TypeContract;
import org.reactiveorm.test.contract.UpsertContract;
import org.reactiveorm.test.contract.VirtualAttributeContract;
import org.reactiveorm.test.contract.WholeNumberContract;
import org.reactiveorm.test.contract.WindowContract;
import org.reactiveorm.test.contract.WindowFunctionContract;
import org.reactiveorm.test.contract.WriteContract;
import org.reactiveorm.test.database.MariaDbServer;

/** Every contract on MariaDB. */
class MariaDbIT {

    @RegisterExtension
    static final DatabaseExtension DATABASE = new DatabaseExtension(new MariaDbServer());

    @Nested
    class NativeEnums extends NativeEnumContract {}

    @Nested
    class VirtualAttributes extends VirtualAttributeContract {}

    @Nested
    class WholeNumbers extends WholeNumberContract {}

    @Nested
    class CustomType extends CustomTypeContract {}

    @Nested
    class Json extends JsonContract {}

    @Nested
    class JsonPath extends JsonPathContract {}

    @Nested
    class JsonInjection extends JsonInjectionContract {}

    @Nested
    class CancelStorm extends CancelStormContract {}

    @Nested
    class BelongsToMany extends BelongsToManyContract {}

    @Nested
    class DefaultScope extends DefaultScopeContract {}

    @Nested
    class DefaultScopeDefinition extends DefaultScopeDefinitionContract {}

    @Nested
    class DefaultScopeLoading extends DefaultScopeLoadingContract {}

    @Nested
    class DefaultScopeWrite extends DefaultScopeWriteContract {}

    @Nested
    class HolderQuestion extends HolderQuestionContract {}

    @Nested
    class Trigger extends TriggerContract {}

    @Nested
    class BinaryType extends BinaryTypeContract {}

    @Nested
    class BulkCreate extends BulkCreateContract {}

    @Nested
    class Aggregate extends AggregateContract {}

    @Nested
    class Array extends ArrayContract {}

    @Nested
    class AssociationQuery extends AssociationQueryContract {}

    @Nested
    class AssociationScope extends AssociationScopeContract {}

    @Nested
    class RequiredInclude extends RequiredIncludeContract {}

    @Nested
    class ComputedUpdate extends ComputedUpdateContract {}

    @Nested
    class RandomQuery extends RandomQueryContract {}

    @Nested
    class WindowFunction extends WindowFunctionContract {}

    @Nested
    class CombinedQuery extends CombinedQueryContract {}

    @Nested
    class RecursiveQuery extends RecursiveQueryContract {}

    @Nested
    class Expression extends ExpressionContract {}

    @Nested
    class Cancellation extends CancellationContract {}

    @Nested
    class CompositeKey extends CompositeKeyContract {}

    @Nested
    class Condition extends ConditionContract {}

    @Nested
    class Define extends DefineContract {}

    @Nested
    class Demand extends DemandContract {}

    @Nested
    class DirtyTracking extends DirtyTrackingContract {}

    @Nested
    class Error extends ErrorContract {}

    @Nested
    class Fuzz extends FuzzContract {}

    @Nested
    class GeneratedKey extends GeneratedKeyContract {}

    @Nested
    class HasOne extends HasOneContract {}

    @Nested
    class Include extends IncludeContract {}

    @Nested
    class Injection extends InjectionContract {}

    @Nested
    class LazyLoading extends LazyLoadingContract {}

    @Nested
    class MeasureType extends MeasureTypeContract {}

    @Nested
    class Naming extends NamingContract {}

    @Nested
    class OptimisticLock extends OptimisticLockContract {}

    @Nested
    class Order extends OrderContract {}

    @Nested
    class Pool extends PoolContract {}

    @Nested
    class Projection extends ProjectionContract {}

    @Nested
    class Read extends ReadContract {}

    @Nested
    class SoftDelete extends SoftDeleteContract {}

    @Nested
    class Streaming extends StreamingContract {}

    @Nested
    class Sync extends SyncContract {}

    @Nested
    class Catalog extends CatalogContract {}

    @Nested
    class DatabaseDefault extends DatabaseDefaultContract {}

    @Nested
    class DatabaseSchema extends DatabaseSchemaContract {}

    @Nested
    class Reference extends ReferenceContract {}

    @Nested
    class TableOptions extends TableOptionsContract {}

    @Nested
    class Transaction extends TransactionContract {}

    @Nested
    class TransactionOptions extends TransactionOptionsContract {}

    @Nested
    class Truncate extends TruncateContract {}

    @Nested
    class Type extends TypeContract {}

    @Nested
    class Window extends WindowContract {}

    @Nested
    class Write extends WriteContract {}

    @Nested
    class RawSql extends RawSqlContract {}

    @Nested
    class RawLiteral extends RawLiteralContract {}

    @Nested
    class Lock extends LockContract {}

    @Nested
    class Page extends PageContract {}

    @Nested
    class ReadOption extends ReadOptionContract {}

    @Nested
    class BulkUpdate extends BulkUpdateContract {}

    @Nested
    class BulkUpsert extends BulkUpsertContract {}

    @Nested
    class FindOrCreate extends FindOrCreateContract {}

    @Nested
    class Instance extends InstanceContract {}

    @Nested
    class QueryWrite extends QueryWriteContract {}

    @Nested
    class Upsert extends UpsertContract {}

    @Nested
    class Replica extends ReplicaContract {}

    @Nested
    class ReplicaPool extends ReplicaPoolContract {}

    @Nested
    class Retry extends RetryContract {}

    class NamedType extends NamedTypeContract {}

    @Nested
    class CaseInsensitive extends CaseInsensitiveContract {}

    @Nested
    class Ranges extends RangeContract {}

    @Nested
    class Network extends NetworkContract {}

    @Nested
    class KeyValue extends KeyValueContract {}
}
