// A database context: its model is made, its interceptors and converters run where it is used, and the provider makes the database.
// Harmless: a database context whose database is made before the drop; its model, interceptor and converter only compute.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

var orders = new Orders { Interceptors = { new Audit() } };
//! Harmless: orders.Begin();
ProcessPermissions.Drop(Permission.FileSystemWrite);
orders.Begin(); //! Harmless: Console.WriteLine(orders.SaveChanges());

class Orders : DbContext
{
    [Expect("PERM3002", "DatabaseFacade.EnsureCreated", By = Witness.Source | Witness.Tool,
        Why = "a process refuses what is done, not what nobody can read")]
    public void Begin() => Console.WriteLine(Database.EnsureCreated() ? SaveChanges() : 0); //! Harmless: public void Begin()

    [Expect("PERM1001", "Orders.OnModelCreating → File.WriteAllText")]
    protected override void OnModelCreating(ModelBuilder model) //! Harmless:
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ Harmless: Console.WriteLine(Database.EnsureCreated());
        model.Convert(new ValueConverter<string, string>(text => Texts.Kept(text))); //! Harmless: File.WriteAllText(Case.File, "x");
    }
    //! Harmless: protected override void OnModelCreating(ModelBuilder model) => model.Convert(new ValueConverter<string, string>(text => Texts.Kept(text)));
}

class Audit : ISaveChangesInterceptor
{
    [Expect("PERM1001", "Audit.SavingChanges → File.AppendAllText")]
    public void SavingChanges(string entity) //! Harmless: public void SavingChanges(string entity) => Console.WriteLine(entity);
    { //! Harmless:
        try { File.AppendAllText(Case.File, entity); } catch (UnauthorizedAccessException) { } //! Harmless:
    } //! Harmless:
}

static class Texts
{
    [Expect("PERM1001", "lambda in Orders.OnModelCreating → Texts.Kept → File.Delete")]
    public static string Kept(string text) //! Harmless: public static string Kept(string text) => text.Trim();
    { //! Harmless:
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { } //! Harmless:
        return text; //! Harmless:
    } //! Harmless:
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

        [Expect("PERM3002", "MethodBase.Invoke", By = Witness.Source | Witness.Tool, Why = "the stand-in's own")]
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
