// An open generic service calls members of its type argument.
// Harmless: the argument is another one.
var services = new ServiceCollection();
services.AddTransient(typeof(IRepository<>), typeof(Repository<>));
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<IRepository<Order>>().Add(new Order()); //! Harmless: provider.GetRequiredService<IRepository<Note>>().Add(new Note());

interface IRepository<T>
{
    void Add(T entity);
}

class Repository<T> : IRepository<T> where T : IEntity
{
    public void Add(T entity) => entity.Touch();
}

interface IEntity
{
    void Touch();
}

class Order : IEntity
{
    [Expect("PERM1001", "Main → Repository.Add → Order.Touch → File.WriteAllText")]
    public void Touch()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

class Note : IEntity
{
    public void Touch() => Console.WriteLine("touched");
}
