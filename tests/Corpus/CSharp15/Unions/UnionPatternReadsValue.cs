// A pattern over a union reads its Value, which writes.
// BeforeDrop: before the drop.
// Harmless: the union is handed on, and nobody looks into it.
[assembly: Expect("PERM1001", "Main → Pet.Value → Store.Save → File.WriteAllText")]

Pet pet = new Dog();
//! BeforeDrop: if (pet is Dog) Console.WriteLine("dog");
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (pet is Dog) //! BeforeDrop: //! Harmless:
    Console.WriteLine(pet);

class Dog;

[System.Runtime.CompilerServices.Union]
class Pet
{
    private readonly object dog;

    public Pet(Dog dog) => this.dog = dog;

    public object? Value
    {
        get
        {
            Store.Save();
            return dog;
        }
    }
}
