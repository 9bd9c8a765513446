// Objects of different types in a list behind their base, before the drop.
List<Step> steps = [new PrintStep(), new SaveStep()];
steps.ForEach(step => step.Run());
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
