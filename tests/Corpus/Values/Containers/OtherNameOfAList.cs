// A list has two names: what is added under one is there under the other. A helper adds to it, and a property returns it.
// Harmless: they add what writes nothing.
var list = new List<Action>();
var other = list;
other.Add(() => Store.Save()); //! Harmless: other.Add(() => Store.Print());
Helper.Add(other, Store.Save); //! Harmless: Helper.Add(other, Store.Print);
var holder = new Holder();
holder.Items.Add(Store.Save); //! Harmless: holder.Items.Add(Store.Print);
var array = new Action[1];
var view = array;
view[0] = Store.Save; //! Harmless: view[0] = Store.Print;
ProcessPermissions.Drop(Permission.FileSystemWrite);
Runner.Run(list);
holder.Run();
array[0]();

static class Helper
{
    public static void Add(IList<Action> list, Action action) => list.Add(action);
}

class Holder
{
    public List<Action> Items { get; } = [];

    public void Run() => Runner.Run(Items);
}

static class Runner
{
    public static void Run(List<Action> all)
    {
        foreach (var one in all)
            one();
    }
}

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("x");
}
