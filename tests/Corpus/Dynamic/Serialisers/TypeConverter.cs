// A converter is found by its attribute and called by the framework.
using System.ComponentModel;
using System.Globalization;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(TypeDescriptor.GetConverter(typeof(Note)).ConvertFromString("x"));

[TypeConverter(typeof(NoteConverter))]
public class Note { }

public class NoteConverter : TypeConverter
{
    [Expect("PERM1001", "NoteConverter.ConvertFrom → File.WriteAllText")]
    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return new Note();
    }
}
