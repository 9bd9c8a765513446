// A delegate comes from an overridden automatic property, before the drop.
Step step = new SaveStep();
step.Action();
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
