// Objects of different types in a list behind their base.
List<Step> steps = [new PrintStep(), new SaveStep()];
ProcessPermissions.Drop(Permission.FileSystemWrite);
steps.ForEach(step => step.Run());

abstract class Step
{
    public abstract void Run();
}

class PrintStep : Step
{
    public override void Run() => Store.Print();
}

class SaveStep : Step
{
    public override void Run() => Store.Save();
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
