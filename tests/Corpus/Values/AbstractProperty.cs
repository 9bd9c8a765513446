// A delegate comes from an overridden automatic property.
Step step = new SaveStep();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Action();

abstract class Step
{
    public abstract Action Action { get; }
}

class SaveStep : Step
{
    public override Action Action { get; } = () => Store.Save();
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
