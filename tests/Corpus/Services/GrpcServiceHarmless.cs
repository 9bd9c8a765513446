// A gRPC service keeps what it is sent in memory; what writes is no method of its contract.
using Grpc.Core;
using Microsoft.AspNetCore.Builder;

OrderService.Prepare();
ProcessPermissions.Drop(Permission.FileSystemWrite);
new Endpoints().MapGrpcService<OrderService>();

class OrderService : Orders.OrdersBase
{
    internal static void Prepare() => File.WriteAllText(Case.File, "x");

    public override Task<string> Save(string request) => Task.FromResult(request);
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
