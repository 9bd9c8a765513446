// Delegates wrap one another: the one that writes is never called.
Func<Func<int>, Func<int>>[] layers = [next => () => next() + 1, next => () => next() + Store.Print()];
var chain = layers.Aggregate((Func<int>)(() => 0), (inner, layer) => layer(inner));
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(chain());

static class Store
{
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
