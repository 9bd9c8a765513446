// Defaults of parameters, caller information, sizes and attributes call nothing.
using System.Runtime.CompilerServices;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Log.Write("x");
Console.WriteLine(default(Handle).Size + sizeof(int) + typeof(Store).Name.Length);

static class Log
{
    public static void Write(string text, [CallerMemberName] string by = "", int times = 1, Handle handle = default) => Console.WriteLine(text + by + times + handle.Size);
}

struct Handle
{
    public int Size = Store.Save();

    public Handle() { }
}

[AttributeUsage(AttributeTargets.Class)]
class NoteAttribute : Attribute
{
    public NoteAttribute() => Store.Save();
}

[Note]
static class Store
{
    public static int Save()
    {
        File.WriteAllText(Case.File, "x");
        return 1;
    }
}
