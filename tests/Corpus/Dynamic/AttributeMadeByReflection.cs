// An attribute is made where reflection asks for it.
using System.Reflection;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(typeof(Marked).GetCustomAttribute<NoteAttribute>());

[AttributeUsage(AttributeTargets.Class)]
class NoteAttribute : Attribute
{
    [Expect("PERM1001", "", By = Witness.Guard | Witness.Kernel, Why = "reflection makes the attribute: a blind spot")]
    public NoteAttribute()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

[Note]
class Marked { }
