// An attribute that nobody asks for is never made.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Marked());

[AttributeUsage(AttributeTargets.Class)]
class NoteAttribute : Attribute
{
    public NoteAttribute() => File.WriteAllText(Case.File, "x");
}

[Note]
class Marked { }
