// A database context whose database is made before the drop; its model, interceptor and converter only compute.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

var orders = new Orders { Interceptors = { new Audit() } };
orders.Begin();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(orders.SaveChanges());

class Orders : DbContext
{
    public void Begin()
    {
        Console.WriteLine(Database.EnsureCreated());
        File.WriteAllText(Case.File, "x");
    }

    protected override void OnModelCreating(ModelBuilder model) => model.Convert(new ValueConverter<string, string>(text => Texts.Kept(text)));
}

class Audit : ISaveChangesInterceptor
{
    public void SavingChanges(string entity) => Console.WriteLine(entity);
}

static class Texts
{
    public static string Kept(string text) => text.Trim();
}

namespace Microsoft.EntityFrameworkCore
{
    using Microsoft.EntityFrameworkCore.Diagnostics;
    using Microsoft.EntityFrameworkCore.Infrastructure;

    public sealed class ModelBuilder
    {
        public List<Func<string, string>> Conversions { get; } = [];

        public void Convert(Storage.ValueConversion.ValueConverter<string, string> converter) => Conversions.Add(converter.ToProvider.Compile());
    }

    // Stands in for the framework: it calls what the program overrides, none of which it knows.
    public abstract class DbContext
    {
        public List<ISaveChangesInterceptor> Interceptors { get; } = [];

        public DatabaseFacade Database { get; } = new();

        protected virtual void OnModelCreating(ModelBuilder model) { }

        public virtual int SaveChanges()
        {
            var model = new ModelBuilder();
            OnModelCreating(model);
            foreach (var interceptor in Interceptors)
                interceptor.GetType().GetMethod(nameof(ISaveChangesInterceptor.SavingChanges))!.Invoke(interceptor, ["x"]);
            return model.Conversions.Select(conversion => conversion("x").Length).Sum();
        }
    }
}

namespace Microsoft.EntityFrameworkCore.Diagnostics
{
    public interface ISaveChangesInterceptor
    {
        void SavingChanges(string entity);
    }
}

namespace Microsoft.EntityFrameworkCore.Infrastructure
{
    public sealed class DatabaseFacade
    {
        public bool EnsureCreated() => Environment.ProcessId > 0;
    }
}

namespace Microsoft.EntityFrameworkCore.Storage.ValueConversion
{
    public class ValueConverter<TModel, TProvider>(System.Linq.Expressions.Expression<Func<TModel, TProvider>> toProvider)
    {
        public System.Linq.Expressions.Expression<Func<TModel, TProvider>> ToProvider => toProvider;
    }
}
