// The elements of an inline array, and what a field by reference points to, are reached without a call.
using System.Runtime.CompilerServices;

var saves = default(Saves);
saves[0] = Store.Save;
Action delete = Store.Delete;
ProcessPermissions.Drop(Permission.FileSystemWrite);
saves[0]();
new Holder(ref delete).Kept();

[InlineArray(2)]
struct Saves
{
    private Action first;
}

ref struct Holder(ref Action action)
{
    public ref Action Kept = ref action;
}

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → Store.Delete → File.Delete")]
    public static void Delete()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}
