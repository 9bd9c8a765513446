// A block runs its action on what is posted to it: the one that writes is never called.
using System.Threading.Tasks.Dataflow;

var block = new ActionBlock<string>(text => Store.Print(text));
ProcessPermissions.Drop(Permission.FileSystemWrite);
block.Post("x");
block.Complete();
await block.Completion;

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
