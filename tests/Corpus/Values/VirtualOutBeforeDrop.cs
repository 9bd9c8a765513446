// An override gives a delegate back by out, before the drop.
Maker maker = new SaveMaker();
maker.Make(out var save);
save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

abstract class Maker
{
    public abstract void Make(out Action made);
}

class SaveMaker : Maker
{
    public override void Make(out Action made) => made = () => Store.Save();
}

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
