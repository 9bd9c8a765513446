// An override gives a delegate back by out.
Maker maker = new SaveMaker();
maker.Make(out var save);
ProcessPermissions.Drop(Permission.FileSystemWrite);
save();

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
    [Expect("PERM1001", "")]
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
