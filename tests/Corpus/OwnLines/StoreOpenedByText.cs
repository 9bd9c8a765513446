// A line of the user's own says by which text of a connection a call is harmless.
// Memory: the store is in memory.
// Reading: it is opened for reading only.
// BeforeDrop: it is opened before the drop.
//! BeforeDrop: Orders.Open();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Orders.Open(); //! BeforeDrop: Console.WriteLine("serving");

static class Orders
{
    [Expect("PERM1001", "Main → Orders.Open → Stores.Open", By = Witness.Source | Witness.Tool | Witness.Guard,
        Why = "the stand-in opens nothing")]
    public static void Open()
    {
        try { Stores.Open("Source=orders; Mode=Create"); } catch (UnauthorizedAccessException) { }
        //^ Memory: Stores.Open("source = :memory:; Cache=Shared");
        //^ Reading: Stores.Open("Source=orders;mode=readonly");
    }
}

static class Stores
{
    public static void Open(string text) => Console.WriteLine(text);
}
