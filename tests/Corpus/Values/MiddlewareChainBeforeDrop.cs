// Delegates wrap one another, before the drop.
Func<Func<int>, Func<int>>[] layers = [next => () => next() + 1, next => () => next() + Store.Save()];
var chain = layers.Aggregate((Func<int>)(() => 0), (inner, layer) => layer(inner));
Console.WriteLine(chain());
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
