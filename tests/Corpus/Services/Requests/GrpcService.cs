// Methods of a gRPC service run per call: it derives from what is generated for its contract.
// Harmless: a gRPC service keeps what it is sent in memory; what writes is not a method of its contract.
using Grpc.Core;
//! Harmless: OrderService.Prepare();

ProcessPermissions.Drop(Permission.FileSystemWrite);
new Endpoints().MapGrpcService<OrderService>();

class OrderService : Orders.OrdersBase
{
    [Expect("PERM1001", "OrderService.Save → File.WriteAllText")]
    public override Task<string> Save(string request) //! Harmless: internal static void Prepare() => File.WriteAllText(Case.File, "x");
    { //! Harmless: public override Task<string> Save(string request) => Task.FromResult(request);
        try { File.WriteAllText(Case.File, request); } catch (UnauthorizedAccessException) { } //! Harmless:
        return Task.FromResult(request); //! Harmless:
    } //! Harmless:
}

static class Orders
{
    [BindServiceMethod(typeof(Orders), "BindService")]
    public abstract class OrdersBase
    {
        public virtual Task<string> Save(string request) => throw new NotSupportedException();
    }
}

namespace Grpc.Core
{
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class BindServiceMethodAttribute(Type type, string name) : Attribute
    {
        public override string ToString() => type + name;
    }
}

namespace Microsoft.AspNetCore.Builder
{
    public sealed class Endpoints { }

    public static class GrpcEndpointRouteBuilderExtensions
    {
        public static void MapGrpcService<T>(this Endpoints endpoints)
            where T : class => typeof(T).GetMethod("Save")!.Invoke(Activator.CreateInstance(typeof(T)), ["x"]);
    }
}
