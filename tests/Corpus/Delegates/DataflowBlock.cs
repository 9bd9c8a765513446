// A block runs its action on what is posted to it.
using System.Threading.Tasks.Dataflow;

var block = new ActionBlock<string>(text => Store.Save(text));
ProcessPermissions.Drop(Permission.FileSystemWrite);
block.Post("x");
block.Complete();
await block.Completion;

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
