// An attribute of a property is created where the property is validated; one that stands nowhere is never created.
// Harmless: the property has another attribute.
using System.ComponentModel.DataAnnotations;

ProcessPermissions.Drop(Permission.FileSystemWrite);
var form = new Form();
Console.WriteLine(Validator.TryValidateObject(form, new(form), [], validateAllProperties: true));

class Form
{
    [Even] public int Age => 2; //! Harmless: [Required] public int Age => 2;
}

class EvenAttribute : ValidationAttribute
{
    [Expect("PERM1001", "EvenAttribute.IsValid → File.WriteAllText")]
    public override bool IsValid(object? value)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return true;
    }
}
