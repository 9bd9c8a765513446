// An attribute is made where reflection asks for it by its type.
using System.Reflection;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(typeof(Marked).GetCustomAttribute<NoteAttribute>());
Console.WriteLine(typeof(Marked).GetCustomAttributes(typeof(SignAttribute), inherit: false).Length);

[AttributeUsage(AttributeTargets.Class)]
class NoteAttribute : Attribute
{
    [Expect("PERM1001", "Main → new NoteAttribute → File.WriteAllText")]
    public NoteAttribute()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

[AttributeUsage(AttributeTargets.Class)]
class SignAttribute : Attribute
{
    [Expect("PERM1001", "Main → new SignAttribute → File.Delete")]
    public SignAttribute(int number)
    {
        try { File.Delete(Case.File + number); } catch (UnauthorizedAccessException) { }
    }
}

[Note]
[Sign(1)]
class Marked { }
